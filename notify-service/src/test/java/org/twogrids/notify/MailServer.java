package org.twogrids.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A mail server on a real socket that is not well.
public final class MailServer implements AutoCloseable {

    public enum Manner {
        ACCEPTS,
        /// Turns everybody away at the door.
        BUSY,
        NO_SUCH_MAILBOX,
        /// Takes the letter and has no room to keep it.
        FULL,
        /// Takes the call and never says a word: a half-open line.
        SILENT,
        /// Takes the letter and is gone before it says so.
        HANGS_UP,
        /// Speaks, but not this.
        NONSENSE
    }

    private final ServerSocket server = new ServerSocket();
    private final List<String> letters = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Thread accepting;
    private volatile Manner manner = Manner.ACCEPTS;

    public MailServer(int port) throws IOException {
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(WithChannels.HOST, port));
        accepting = Thread.ofVirtual().start(this::accept);
    }

    public void becomes(Manner next) {
        manner = next;
    }

    /// Those that were taken to the end, whatever was said about them then.
    public List<String> letters() {
        return List.copyOf(letters);
    }

    /// Lines that are kept for the next letter are gone too.
    @Override
    public void close() {
        try {
            server.close();
            accepting.join();
            for (Socket line : open) {
                line.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket line = server.accept();
                open.add(line);
                Thread.ofVirtual().start(() -> serve(line));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket line) {
        try (line) {
            var in = new BufferedReader(new InputStreamReader(line.getInputStream(), UTF_8));
            switch (manner) {
                case SILENT -> in.readLine(); // until the other side gives up
                case BUSY -> say(line, "421 too many of you");
                case NONSENSE -> say(line, "HTTP/1.1 400 Bad Request");
                default -> {
                    say(line, "220 here");
                    for (String said = in.readLine(); said != null; said = in.readLine()) {
                        if (!answer(line, in, said.toUpperCase(Locale.ROOT))) {
                            return;
                        }
                    }
                }
            }
        } catch (IOException e) {
            // hung up
        } finally {
            open.remove(line);
        }
    }

    private boolean answer(Socket line, BufferedReader in, String said) throws IOException {
        if (said.startsWith("RCPT") && manner == Manner.NO_SUCH_MAILBOX) {
            say(line, "550 nobody of that name");
        } else if (said.startsWith("DATA")) {
            say(line, "354 go on");
            letters.add(letter(in));
            if (manner == Manner.HANGS_UP) {
                return false;
            }
            say(line, manner == Manner.FULL ? "452 no room" : "250 kept");
        } else if (said.startsWith("QUIT")) {
            say(line, "221 bye");
            return false;
        } else {
            say(line, "250 fine");
        }
        return true;
    }

    private static String letter(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String row = in.readLine(); row != null && !row.equals("."); row = in.readLine()) {
            text.append(row).append('\n');
        }
        return text.toString();
    }

    private static void say(Socket line, String text) throws IOException {
        line.getOutputStream().write((text + "\r\n").getBytes(UTF_8));
    }
}
