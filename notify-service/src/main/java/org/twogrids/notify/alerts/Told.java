package org.twogrids.notify.alerts;

import java.util.List;
import java.util.function.Predicate;

/// What a transaction changes for those who carry alerts out of the console; observed inside of it.
///
/// @param pushed to be made known now
/// @param again to be made known once more, to the recipient alone
/// @param settled nobody is to be told of any more, or not for now
public record Told(List<Alert> pushed, List<Alert> again, List<Alert> settled) {

    static Told of(List<AlertFact> facts) {
        return new Told(
                alerts(facts, Told::pushes),
                alerts(facts, Told::reminds),
                alerts(facts, Told::settles));
    }

    boolean isEmpty() {
        return pushed.isEmpty() && again.isEmpty() && settled.isEmpty();
    }

    private static List<Alert> alerts(List<AlertFact> facts, Predicate<AlertFact> which) {
        return facts.stream().filter(which).map(AlertFact::alert).toList();
    }

    private static boolean pushes(AlertFact fact) {
        return switch (fact) {
            case AlertFact.Raised raised -> raised.alert().isOpen() && !raised.alert().isHushed();
            case AlertFact.Woken _ -> true;
            case AlertFact.Acknowledged _,
                    AlertFact.Ended _,
                    AlertFact.Lapsed _,
                    AlertFact.Snoozed _,
                    AlertFact.Returned _,
                    AlertFact.Revised _,
                    AlertFact.Exhausted _ ->
                    false;
        };
    }

    /// What is held back until morning anyway is made known then.
    private static boolean reminds(AlertFact fact) {
        Alert alert = fact.alert();
        return fact instanceof AlertFact.Returned && alert.isOpen() && !alert.isHushed();
    }

    private static boolean settles(AlertFact fact) {
        return switch (fact) {
            case AlertFact.Acknowledged _, AlertFact.Ended _, AlertFact.Snoozed _ -> true;
            case AlertFact.Revised revised -> revised.alert().isWithheld();
            case AlertFact.Raised _,
                    AlertFact.Woken _,
                    AlertFact.Lapsed _,
                    AlertFact.Returned _,
                    AlertFact.Exhausted _ ->
                    false;
        };
    }
}
