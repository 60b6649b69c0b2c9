package org.twogrids.cases.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.cases.cases.Track.Move.ACCEPT;
import static org.twogrids.cases.cases.Track.Move.HAND_OVER;
import static org.twogrids.cases.cases.Track.Move.REFUSE;

import org.junit.jupiter.api.Test;

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
