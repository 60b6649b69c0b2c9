package org.twogrids.kernel.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.events.DirectoryEvent.Dated;

/// The areas of both hierarchies by their codes.
///
/// @param byCode whoever makes it leaves it as it is
record Areas(Map<String, Area> byCode) {

    Stream<Area> all() {
        return byCode.values().stream();
    }

    Optional<AreaKind> kind(String code) {
        return Optional.ofNullable(byCode.get(code)).map(Area::kind);
    }

    Optional<Area.Period> area(String code, Instant at) {
        return Optional.ofNullable(byCode.get(code)).flatMap(area -> Dated.at(area.history(), at));
    }

    Map<String, Area.Period> inForce(Instant at) {
        Map<String, Area.Period> drawn = new HashMap<>();
        byCode.forEach(
                (code, area) ->
                        Dated.at(area.history(), at).ifPresent(period -> drawn.put(code, period)));
        return drawn;
    }

    String name(String code) {
        Area area = byCode.get(code);
        return area == null ? code : area.history().getLast().name();
    }

    List<String> path(String code, Instant at) {
        return path(code, new Spell(at));
    }

    List<String> path(String code, Spell spell) {
        List<String> path = new ArrayList<>();
        Optional<Area> next = Optional.ofNullable(byCode.get(code));
        while (next.isPresent() && !path.contains(next.get().code())) {
            var period = spell.first(next.get().history());
            if (period.isPresent()) {
                path.add(next.get().code());
            }
            next = period.map(Area.Period::parent).map(byCode::get);
        }
        return path;
    }
}
