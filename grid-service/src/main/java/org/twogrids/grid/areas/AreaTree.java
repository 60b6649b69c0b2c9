package org.twogrids.grid.areas;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.AreaKind;

/// Which areas there are and what lies above each, by the latest of each one's history. An area's
/// parent is always of the kind above, so there are no cycles.
public final class AreaTree {

    private final Map<String, Node> nodes = new HashMap<>();

    /// @param periods of each area the latest last
    AreaTree(Collection<Node> periods) {
        periods.forEach(this::add);
    }

    void add(Node node) {
        nodes.put(node.code(), node);
    }

    public Optional<AreaKind> kind(String code) {
        return Optional.ofNullable(nodes.get(code)).map(Node::kind);
    }

    /// Whether the area is known and has not ended by then.
    public boolean lasts(String code, Instant at) {
        return Optional.ofNullable(nodes.get(code))
                .filter(node -> node.to() == null || node.to().isAfter(at))
                .isPresent();
    }

    /// When the area ends for good; empty while it goes on, and where it is unknown.
    public Optional<Instant> end(String code) {
        return Optional.ofNullable(nodes.get(code)).flatMap(node -> Optional.ofNullable(node.to()));
    }

    /// An area directly below that goes on past then.
    Optional<String> below(String code, Instant at) {
        return nodes.values().stream()
                .filter(node -> code.equals(node.parent()))
                .map(Node::code)
                .filter(child -> lasts(child, at))
                .sorted()
                .findFirst();
    }

    /// The area and all above it, nearest first; empty where it is unknown.
    public List<String> path(String code) {
        List<String> path = new ArrayList<>();
        @Nullable Node next = nodes.get(code);
        while (next != null) {
            path.add(next.code());
            next = next.parent() == null ? null : nodes.get(next.parent());
        }
        return path;
    }

    record Node(
            String code,
            AreaKind kind,
            @Nullable String parent,
            Instant from,
            @Nullable Instant to) {}
}
