package org.twogrids.grid.postings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twogrids.grid.members.MemberId;
import org.twogrids.kernel.events.Role;

class PostingPolicyTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final MemberId ONE = new MemberId(new UUID(0, 1));
    private static final MemberId TWO = new MemberId(new UUID(0, 2));

    @Test
    void a_police_grid_has_one_primary_officer_at_a_time() {
        assertThatThrownBy(
                        () -> check(officer(TWO, true, JUNE, null), officer(ONE, true, MAY, null)))
                .hasMessage("primary: primary-taken");
    }

    @Test
    void a_successor_begins_when_the_predecessor_ends() {
        assertThatCode(() -> check(officer(TWO, true, JUNE, null), officer(ONE, true, MAY, JUNE)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_backup_stands_beside_the_primary() {
        assertThatCode(() -> check(officer(TWO, false, MAY, null), officer(ONE, true, MAY, null)))
                .doesNotThrowAnyException();
    }

    @Test
    void of_grid_workers_there_may_be_many() {
        assertThatCode(() -> check(worker(TWO), worker(ONE))).doesNotThrowAnyException();
    }

    @Test
    void nobody_holds_the_same_office_twice_at_a_time() {
        assertThatThrownBy(
                        () -> check(officer(ONE, false, JUNE, null), officer(ONE, true, MAY, null)))
                .hasMessage("from: posted-already");
    }

    private static void check(Term wanted, Term other) {
        PostingPolicy.checkFree(wanted, List.of(other));
    }

    private static Term officer(
            MemberId member, boolean primary, Instant from, @Nullable Instant to) {
        return new Term(member, "110101910000P01", Role.COMMUNITY_OFFICER, primary, from, to);
    }

    private static Term worker(MemberId member) {
        return new Term(member, "110101001005001", Role.GRID_WORKER, true, MAY, null);
    }
}
