package org.twogrids.notify.preferences;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.web.NotPermitted;
import org.twogrids.notify.carriers.AddressBook;
import org.twogrids.notify.policy.Leadership;
import org.twogrids.notify.preferences.PreferenceResource.Phone;

/// Whose telephone number is missing or not known to be theirs.
@ApplicationScoped
class Numbers {

    private final Preferences preferences;
    private final AddressBook addresses;

    Numbers(Preferences preferences, AddressBook addresses) {
        this.preferences = preferences;
        this.addresses = addresses;
    }

    /// Of those who have a post in the leader's areas: on duty first, then by name.
    List<Gap> unverified(UUID leader, DirectoryView view, Instant at) {
        Set<String> mine = Leadership.areas(leader, view, at);
        if (mine.isEmpty()) {
            throw new NotPermitted();
        }
        Map<UUID, List<Posting>> posts =
                view.areas()
                        .map(Area::code)
                        .filter(code -> view.path(code, at).stream().anyMatch(mine::contains))
                        .flatMap(code -> view.postings(code, at))
                        .collect(groupingBy(Posting::member));
        Map<UUID, Preference> wishes = preferences.of(posts.keySet());
        return posts.entrySet().stream()
                .map(
                        each -> {
                            UUID member = each.getKey();
                            Preference wish = requireNonNull(wishes.get(member));
                            return new Gap(
                                    member,
                                    phone(wish, addresses.of(member, view).number()),
                                    view.onDuty(member, at),
                                    each.getValue());
                        })
                .filter(gap -> gap.phone() != Phone.VERIFIED)
                .sorted(
                        comparing((Gap gap) -> !gap.onDuty())
                                .thenComparing(gap -> view.memberName(gap.member()))
                                .thenComparing(Gap::member))
                .toList();
    }

    /// What is known of the number that the directory has of a person.
    Phone phone(Preference person, Optional<String> number) {
        return number.map(
                        known ->
                                person.hasVerified(addresses.index(known))
                                        ? Phone.VERIFIED
                                        : Phone.NOT_VERIFIED)
                .orElse(Phone.NONE);
    }

    /// @param phone never VERIFIED
    /// @param posts those that lie in the leader's areas
    record Gap(UUID member, Phone phone, boolean onDuty, List<Posting> posts) {}
}
