package org.twogrids.grid.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twogrids.grid.members.MemberFact.Act;

class MemberStateTest {

    private static final Map<MemberState, Map<Act, MemberState>> LIFE =
            Map.of(
                    MemberState.INVITED,
                    Map.of(
                            Act.INVITED, MemberState.INVITED,
                            Act.ENTERED, MemberState.ACTIVE,
                            Act.JOINED, MemberState.ACTIVE,
                            Act.CHANGED, MemberState.INVITED,
                            Act.LEFT, MemberState.LEFT,
                            Act.MERGED, MemberState.MERGED),
                    MemberState.ACTIVE,
                    Map.of(
                            Act.CHANGED, MemberState.ACTIVE,
                            Act.SUSPENDED, MemberState.SUSPENDED,
                            Act.LEFT, MemberState.LEFT,
                            Act.MERGED, MemberState.MERGED),
                    MemberState.SUSPENDED,
                    Map.of(
                            Act.CHANGED, MemberState.SUSPENDED,
                            Act.RETURNED, MemberState.ACTIVE,
                            Act.LEFT, MemberState.LEFT,
                            Act.MERGED, MemberState.MERGED),
                    MemberState.LEFT,
                    Map.of(
                            Act.CHANGED, MemberState.LEFT,
                            Act.RETURNED, MemberState.ACTIVE,
                            Act.MERGED, MemberState.MERGED),
                    MemberState.MERGED,
                    Map.of());

    @ParameterizedTest
    @EnumSource
    void a_member_moves_as_the_table_says_and_in_no_other_way(MemberState state) {
        Map<Act, MemberState> moves = LIFE.get(state);
        moves.forEach((act, next) -> assertThat(state.after(act)).as("%s", act).isEqualTo(next));

        Set<Act> others = EnumSet.allOf(Act.class);
        others.removeAll(moves.keySet());
        others.forEach(
                act ->
                        assertThatThrownBy(() -> state.after(act))
                                .as("%s", act)
                                .isInstanceOf(IllegalMove.class));
    }
}
