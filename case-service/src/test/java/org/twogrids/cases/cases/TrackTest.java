package org.twogrids.cases.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.cases.cases.Track.Move.ACCEPT;
import static org.twogrids.cases.cases.Track.Move.CLOSE;
import static org.twogrids.cases.cases.Track.Move.HAND_OVER;
import static org.twogrids.cases.cases.Track.Move.REFUSE;
import static org.twogrids.cases.cases.Track.Move.REOPEN;
import static org.twogrids.cases.cases.Track.Move.REROUTE;
import static org.twogrids.cases.cases.Track.Move.SETTLE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrackTest {

    @Test
    void what_waits_may_be_accepted_or_refused_and_what_is_accepted_only_handed_over() {
        assertThat(Track.Dispute.ASSIGNED.after(ACCEPT)).contains(Track.Dispute.ACCEPTED);
        assertThat(Track.Dispute.ASSIGNED.after(REFUSE)).contains(Track.Dispute.ASSIGNED);
        assertThat(Track.Dispute.ACCEPTED.after(ACCEPT)).isEmpty();
        assertThat(Track.Dispute.ACCEPTED.after(REFUSE)).isEmpty();
        assertThat(Track.Dispute.ACCEPTED.after(HAND_OVER)).contains(Track.Dispute.ASSIGNED);
    }

    @Test
    void a_dispute_is_settled_once_and_stays_settled_whoever_answers_for_it() {
        assertThat(Track.Dispute.ASSIGNED.after(SETTLE)).contains(Track.Dispute.SETTLED);
        assertThat(Track.Dispute.ACCEPTED.after(SETTLE)).contains(Track.Dispute.SETTLED);
        assertThat(Track.Dispute.SETTLED.after(SETTLE)).isEmpty();
        assertThat(Track.Dispute.SETTLED.after(HAND_OVER)).contains(Track.Dispute.SETTLED);
    }

    @Test
    void crime_requests_and_hazards_are_never_settled() {
        assertThat(
                        Stream.of(
                                Track.Incident.values(),
                                Track.Request.values(),
                                Track.Hazard.values()))
                .allSatisfy(
                        states ->
                                assertThat(states)
                                        .allMatch(state -> state.after(SETTLE).isEmpty()));
    }

    /// The guide and the code name the same moves.
    @ParameterizedTest
    @MethodSource("tracks")
    void the_diagram_of_the_guide_shows_every_move_and_no_other(List<Track> states)
            throws IOException {
        Pattern arrow = Pattern.compile("^ *([A-Z]+) --> ([A-Z]+) : ([A-Z_]+)$");
        String heading = "### " + states.getFirst().track();
        List<String> drawn =
                Files.readAllLines(Path.of("../docs/case-journey.md")).stream()
                        .dropWhile(line -> !line.equals(heading))
                        .skip(1)
                        .takeWhile(line -> !line.startsWith("#"))
                        .map(arrow::matcher)
                        .filter(Matcher::matches)
                        .map(it -> it.group(1) + " " + it.group(3) + " " + it.group(2))
                        .toList();
        List<String> legal = new ArrayList<>();
        for (Track from : states) {
            from.moves().forEach((move, to) -> legal.add(from + " " + move + " " + to));
        }
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(legal);
    }

    static Stream<List<Track>> tracks() {
        return Stream.of(
                List.of(Track.Dispute.values()),
                List.of(Track.Incident.values()),
                List.of(Track.Request.values()),
                List.of(Track.Hazard.values()));
    }

    @ParameterizedTest
    @MethodSource("tracks")
    void whatever_is_not_over_has_somebody_who_can_be_replaced(List<Track> states) {
        assertThat(states)
                .filteredOn(state -> !state.isOver())
                .allSatisfy(state -> assertThat(state.after(REROUTE)).isPresent());
    }

    @ParameterizedTest
    @MethodSource("tracks")
    void what_was_accepted_ends_only_through_its_return_visits(List<Track> states) {
        assertThat(states)
                .filteredOn(state -> state.after(CLOSE).isPresent())
                .isNotEmpty()
                .allSatisfy(state -> assertThat(state.after(REOPEN)).isPresent());
        assertThat(states)
                .filteredOn(state -> state.name().equals("ACCEPTED"))
                .allSatisfy(state -> assertThat(state.after(CLOSE)).isEmpty());
    }

    @Test
    void crime_has_no_state_of_mediation() {
        assertThat(Track.Incident.REFERRED.after(ACCEPT)).contains(Track.Incident.ACCEPTED);
        assertThat(Track.Incident.ACCEPTED.after(HAND_OVER)).contains(Track.Incident.REFERRED);
    }

    @Test
    void every_state_is_found_again_by_its_names() {
        assertThat(Track.of("DISPUTE", "ACCEPTED")).isEqualTo(Track.Dispute.ACCEPTED);
        assertThat(Track.of("INCIDENT", "REFERRED")).isEqualTo(Track.Incident.REFERRED);
        assertThat(Track.of("REQUEST", "ASSIGNED")).isEqualTo(Track.Request.ASSIGNED);
    }
}
