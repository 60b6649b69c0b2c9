package org.twogrids.notify.alerts;

import java.util.List;

/// What a transaction changes for those who carry alerts out of the console; observed inside of it.
///
/// @param pushed to be made known now
/// @param settled nobody is to be told of any more
public record Told(List<Alert> pushed, List<Alert> settled) {

    static Told of(List<AlertFact> facts) {
        return new Told(
                facts.stream().filter(Told::pushes).map(AlertFact::alert).toList(),
                facts.stream().filter(Told::settles).map(AlertFact::alert).toList());
    }

    boolean isEmpty() {
        return pushed.isEmpty() && settled.isEmpty();
    }

    private static boolean pushes(AlertFact fact) {
        return switch (fact) {
            case AlertFact.Raised raised -> raised.alert().isOpen() && !raised.alert().isHushed();
            case AlertFact.Woken _ -> true;
            case AlertFact.Acknowledged _,
                    AlertFact.Ended _,
                    AlertFact.Lapsed _,
                    AlertFact.Revised _,
                    AlertFact.Exhausted _ ->
                    false;
        };
    }

    private static boolean settles(AlertFact fact) {
        return switch (fact) {
            case AlertFact.Acknowledged _, AlertFact.Ended _ -> true;
            case AlertFact.Raised _,
                    AlertFact.Woken _,
                    AlertFact.Lapsed _,
                    AlertFact.Revised _,
                    AlertFact.Exhausted _ ->
                    false;
        };
    }
}
