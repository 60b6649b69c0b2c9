package org.twogrids.cases.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.twogrids.cases.cases.CaseFilter;

/// What the database is asked for; whatever is empty leaves it open.
///
/// @param tokens of the words that are looked for
/// @param phone the blind index of a party's phone
/// @param name the blind index of a party's name
record Criteria(
        CaseFilter filter,
        Collection<Integer> tokens,
        Optional<String> number,
        Optional<Circle> near,
        Optional<byte[]> phone,
        Optional<byte[]> name) {

    /// A condition on cases, which the query calls `c`.
    ///
    /// @param values those of the query so far; the first are the tokens of the caller's reach
    String condition(List<Object> values) {
        StringBuilder query = new StringBuilder();
        filter.narrow("c.", query, values);
        number.ifPresent(
                it -> {
                    values.add(it);
                    query.append(" and c.number = ?").append(values.size());
                });
        phone.ifPresent(it -> party("phoneIndex", it, query, values));
        name.ifPresent(it -> party("nameIndex", it, query, values));
        return query.toString();
    }

    /// The same without tokens that hardly narrow it, as long as there are others. More is found
    /// by it, and none less: whether the words stand there is for whoever opens the texts.
    Criteria without(Set<Integer> common) {
        List<Integer> rare = tokens.stream().filter(token -> !common.contains(token)).toList();
        return rare.isEmpty() ? this : new Criteria(filter, rare, number, near, phone, name);
    }

    boolean isSpecific() {
        return !tokens.isEmpty() || near.isPresent();
    }

    /// Whether one token is all that is looked for beside the cases: a word of two characters.
    boolean isOneToken() {
        return tokens.size() == 1 && near.isEmpty();
    }

    /// A query for the ids of cases by words and place, which lie beside the cases.
    ///
    /// @param values as above
    String found(List<Object> values) {
        StringBuilder query =
                new StringBuilder(
                        "select t.caseId as id from CaseTokens t where array_intersects(t.reach,"
                                + " ?1)");
        if (!tokens.isEmpty()) {
            values.add(tokens.toArray(Integer[]::new));
            query.append(" and array_includes(t.tokens, ?%d)".formatted(values.size()));
        }
        near.ifPresent(it -> query.append(" and ").append(it.condition("t", values)));
        for (UUID id : filter.before()) {
            values.add(id);
            query.append(" and t.caseId < ?").append(values.size());
        }
        return query.toString();
    }

    private static void party(
            String column, byte[] index, StringBuilder query, List<Object> values) {
        values.add(index);
        query.append(" and c.id.value in (select p.caseId from Party p where p.")
                .append(column)
                .append(" = ?%d)".formatted(values.size()));
    }
}
