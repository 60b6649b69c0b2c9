package org.twogrids.notify.policies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.notify.policy.PolicyBook;

/// The policies in force. Every replica asks for the number of the latest version each time, and
/// reads what it has not read yet.
@ApplicationScoped
public class Policies {

    private static final String SHIPPED = "/policies/shipped.json";

    private final Editions editions;
    private final Directory directory;
    private final ObjectMapper json;
    private final WrittenBook shipped;
    private volatile Read read;

    Policies(Editions editions, Directory directory, ObjectMapper json) {
        this.editions = editions;
        this.directory = directory;
        this.json = json;
        this.shipped = shipped(json);
        this.read = new Read(0, asKept(shipped));
    }

    /// The policies that come with the system.
    public static WrittenBook shipped(ObjectMapper json) {
        try (var in = Objects.requireNonNull(Policies.class.getResourceAsStream(SHIPPED))) {
            return json.readValue(in, WrittenBook.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was read before is not looked at anew: an area may have ended meanwhile.
    public static PolicyBook asKept(WrittenBook book) {
        return new BookReader(area -> true).read(book);
    }

    /// Within the caller's transaction.
    @Transactional
    public PolicyBook inForce() {
        long latest = editions.latest();
        Read known = read;
        if (known.version() == latest) {
            return known.book();
        }
        Read newer = new Read(latest, asKept(written(latest)));
        read = newer;
        return newer.book();
    }

    /// 400 with the field that makes no sense.
    public PolicyBook read(WrittenBook book) {
        var view = directory.view();
        return new BookReader(area -> view.kind(area).isPresent()).read(book);
    }

    /// As people wrote version `version`, which exists.
    WrittenBook written(long version) {
        return version == 0
                ? shipped
                : editions.edition(version)
                        .map(edition -> written(edition.book()))
                        .orElseThrow(NoSuchVersion::new);
    }

    String text(WrittenBook book) {
        try {
            return json.writeValueAsString(book);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A book must always be writable", e);
        }
    }

    /// What is kept, as people wrote it.
    WrittenBook written(String book) {
        try {
            return json.readValue(book, WrittenBook.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept book must always be readable", e);
        }
    }

    private record Read(long version, PolicyBook book) {}
}
