package org.twogrids.grid.places;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Gatherers;
import org.twogrids.kernel.directory.DoorAddress;

/// Every place there is or was.
@ApplicationScoped
class Places implements PanacheRepositoryBase<Place, PlaceId> {

    /// A degree of longitude is shorter than one of latitude; so much at 40° north. The index has
    /// the same expression.
    private static final String NEAREST =
            """
            select * from place
             where lon is not null and (to_at is null or to_at > :at)
             order by point(lon * 0.77, lat) <-> point(:lon * 0.77, :lat)
             limit :most
            """;

    private static final String RECENT =
            """
            select place.*
              from place join (select place, max(verified_at) as last from place_verification
                                where member = :member group by place) seen on seen.place = place.id
             where to_at is null or to_at > :at
             order by last desc
             limit :most
            """;

    private static final String NOTE =
            "insert into place_verification (place, member, verified_at) values (?1, ?2, ?3)";

    Places() {}

    /// By code, those that are known.
    Map<String, Place> of(Collection<String> codes) {
        return new HashMap<>(
                codes.stream()
                        .gather(Gatherers.windowFixed(10_000))
                        .flatMap(some -> list("code in ?1", some).stream())
                        .collect(toMap(Place::code, Function.identity())));
    }

    List<Place> nearest(double lon, double lat, Instant at, int most) {
        return getSession()
                .createNativeQuery(NEAREST, Place.class)
                .setParameter("lon", lon)
                .setParameter("lat", lat)
                .setParameter("at", at)
                .setParameter("most", most)
                .getResultList();
    }

    /// Those that the member has verified, the last one first.
    List<Place> recent(UUID member, Instant at, int most) {
        return getSession()
                .createNativeQuery(RECENT, Place.class)
                .setParameter("member", member)
                .setParameter("at", at)
                .setParameter("most", most)
                .getResultList();
    }

    void note(Place place, UUID member, Instant at) {
        getSession()
                .createNativeMutationQuery(NOTE)
                .setParameter(1, place.id().value())
                .setParameter(2, member)
                .setParameter(3, at)
                .executeUpdate();
    }

    /// Those in force in a grid, by code.
    ///
    /// @param before only those that were verified last before that day
    /// @param after the code of the last one of the page before; empty for the first
    List<Place> page(
            String grid,
            Set<PlaceKind> kinds,
            LocalDate before,
            String after,
            Instant at,
            int most) {
        return find(
                        "from Place p where p.details.grid = ?1 and p.details.kind in ?2"
                                + " and p.verified < ?3 and p.code > ?4"
                                + " and (p.to is null or p.to > ?5) order by p.code",
                        grid,
                        kinds,
                        before,
                        after,
                        at)
                .page(0, most)
                .list();
    }

    /// The door of an address, where a place in force is kept for it.
    Optional<Place> at(DoorAddress address, Instant at) {
        return find(
                        "from Place p where p.details.street is not null"
                                + " and p.details.number is not null"
                                + " and locate(p.details.street, ?1) > 0"
                                + " and (p.to is null or p.to > ?2)"
                                + " order by length(p.details.street) desc, p.code",
                        address.text(),
                        at)
                .stream()
                .filter(place -> isAt(place.details(), address))
                .findFirst();
    }

    private static boolean isAt(PlaceDetails details, DoorAddress address) {
        String street = details.street();
        String number = details.number();
        return street != null
                && number != null
                && address.door(street).isPresent()
                && address.door(street).equals(new DoorAddress(street + number).door(street));
    }
}
