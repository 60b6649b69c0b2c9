package org.twogrids.notify.policies;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A book of policies as people write it and as it is kept: words where the rules have types.
/// What is left out holds always, or is as usual.
///
/// @param rules of those that hold the first one counts; the last one holds always
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WrittenBook(@Nullable List<@Nullable Rule> rules) {

    /// @param on OPENED, REFUSED, HANDED_OVER, OVERRIDDEN, REROUTED, REOPENED, RAISED, ADDED,
    /// and of
    ///     deadlines WARNED, OVERDUE, MISSED
    /// @param categories two or four digits
    /// @param areas codes of areas, each with all that lies below it
    /// @param mentors whether mentors have a copy; they have without it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rule(
            @Nullable String name,
            @Nullable List<@Nullable String> on,
            @Nullable List<@Nullable String> risks,
            @Nullable List<@Nullable String> categories,
            @Nullable List<@Nullable String> areas,
            @Nullable List<@Nullable Chain> chains,
            @Nullable Boolean mentors) {}

    /// @param first OFFICER, HANDLER or OWNER
    /// @param within ISO-8601, such as PT15M; as usual for the risk without it
    /// @param followWithin within which something must follow once somebody has taken note
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Chain(
            @Nullable String first,
            @Nullable String within,
            @Nullable String followWithin,
            @Nullable List<@Nullable String> channels,
            @Nullable List<@Nullable String> beside,
            @Nullable List<@Nullable Step> then) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            @Nullable String who,
            @Nullable String within,
            @Nullable List<@Nullable String> channels) {}
}
