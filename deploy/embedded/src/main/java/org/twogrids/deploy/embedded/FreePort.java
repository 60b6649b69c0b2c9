package org.twogrids.deploy.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/// Ports nobody listens on at the moment.
public final class FreePort {

    private FreePort() {}

    public static int any() {
        return several(1)[0];
    }

    /// Ports that differ from each other.
    public static int[] several(int count) {
        List<ServerSocket> probes = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                probes.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            int[] ports = probes.stream().mapToInt(ServerSocket::getLocalPort).toArray();
            for (ServerSocket probe : probes) {
                probe.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
