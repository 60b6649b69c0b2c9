package org.twogrids.deploy.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// Waits for a part, and gives up with its log's last lines where that is in vain.
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long BETWEEN_MILLIS = 100;
    private static final int LOG_LINES = 15;

    private Readiness() {}

    static void await(String what, Callable<Boolean> ready) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.call()) {
            if (System.nanoTime() > end) {
                throw new StartRefused(
                        what + " is not ready after " + PATIENCE.toMinutes() + " minutes.");
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
        }
    }

    static void await(ChildProcess child, Callable<Boolean> ready) throws Exception {
        await(
                child.name(),
                () -> {
                    if (child.hopeless()) {
                        throw new StartRefused(
                                child.name() + " does not start.\n" + lastLines(child));
                    }
                    return ready.call();
                });
    }

    static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String lastLines(ChildProcess child) throws IOException {
        List<String> lines = Files.readAllLines(child.log());
        return String.join(
                "\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    }
}
