package org.twogrids.deploy.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    private final Installation installation;

    PreflightTest(@TempDir Path data) {
        installation = new Installation(data, data);
    }

    @Test
    void a_taken_port_is_named_with_what_it_is_for() throws Exception {
        Ports ports = Ports.free();
        int taken = ports.of(Port.KAFKA);
        try (ServerSocket other = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress());
                Preflight preflight = new Preflight(installation)) {
            assertThatThrownBy(() -> preflight.check(Options.demo(ports)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + " (kafka) is taken");
        }
    }

    @Test
    void one_launcher_at_a_time_works_on_the_data() {
        try (Preflight first = new Preflight(installation);
                Preflight second = new Preflight(installation)) {
            first.lock();
            assertThatThrownBy(second::lock)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Another launcher");
        }
    }
}
