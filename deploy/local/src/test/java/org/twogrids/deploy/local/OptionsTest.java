package org.twogrids.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void the_demo_on_loopback_is_the_default() {
        Options options = Options.from(Map.of());

        assertThat(options.address()).isEqualTo("http://localhost:8080");
        assertThat(options.issuerAddress()).isEqualTo("http://localhost:8080/idp");
        assertThat(options.demo()).isTrue();
        assertThat(Options.from(Map.of("DEMO", "no")).demo()).isFalse();
    }

    @Test
    void the_demo_identity_is_never_offered_to_a_network() {
        assertThatThrownBy(() -> Options.from(Map.of("HOST", "0.0.0.0")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("OIDC_ISSUER");
    }

    @Test
    void a_provider_of_ones_own_takes_the_place_of_the_demo_identity() {
        Options options =
                Options.from(
                        Map.of("HOST", "0.0.0.0", "OIDC_ISSUER", "https://login.example.org/r"));

        assertThat(options.ownIdentity()).isFalse();
        assertThat(options.demo()).isFalse();
        assertThat(options.issuerAddress()).isEqualTo("https://login.example.org/r");
    }
}
