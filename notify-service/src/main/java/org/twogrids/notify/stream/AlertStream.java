package org.twogrids.notify.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.UUID;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.notify.alerts.Alert;
import org.twogrids.notify.alerts.AlertView;
import org.twogrids.notify.alerts.AlertWording;

/// One connected recipient. Knows how far in the recipient's sequence it has come; what lies behind
/// is never sent again.
final class AlertStream {

    private static final int COMMENT_AFTER_SECONDS = 15;
    private static final int RECONNECT_AFTER_MILLIS = 2_000;

    private final Listener listener;
    private final Sse sse;
    private final ObjectMapper json;
    private final AlertWording wording;
    private final MultiEmitter<? super OutboundSseEvent> client;
    private long seen;
    private int quietSeconds;

    AlertStream(
            Listener listener,
            long seen,
            Sse sse,
            ObjectMapper json,
            AlertWording wording,
            MultiEmitter<? super OutboundSseEvent> client) {
        this.listener = listener;
        this.seen = seen;
        this.sse = sse;
        this.json = json;
        this.wording = wording;
        this.client = client;
    }

    UUID recipient() {
        return listener.member();
    }

    synchronized long seen() {
        return seen;
    }

    /// The first line goes out at once, so that the connection is known to stand; it carries the
    /// place to resume from.
    synchronized void open(boolean reset) {
        OutboundSseEvent.Builder first =
                sse.newEventBuilder()
                        .id(Long.toString(seen))
                        .reconnectDelay(RECONNECT_AFTER_MILLIS);
        client.emit(reset ? first.name("reset").data("{}").build() : first.comment("open").build());
    }

    synchronized void send(Alert alert, DirectoryView directory) {
        if (alert.sequence() <= seen) {
            return;
        }
        seen = alert.sequence();
        quietSeconds = 0;
        client.emit(
                sse.newEventBuilder()
                        .id(Long.toString(seen))
                        .name("alert")
                        .data(text(AlertView.of(alert, directory, wording)))
                        .build());
    }

    /// Once a second: ends where the token or the member has ended, and keeps the line alive.
    synchronized void tick(DirectoryView directory, Instant now) {
        if (!listener.mayListen(directory, now)) {
            client.complete();
            return;
        }
        quietSeconds++;
        if (quietSeconds >= COMMENT_AFTER_SECONDS) {
            quietSeconds = 0;
            client.emit(sse.newEventBuilder().comment("alive").build());
        }
    }

    void close() {
        client.complete();
    }

    private String text(AlertView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An alert must always be writable", e);
        }
    }
}
