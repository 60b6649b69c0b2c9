package org.twogrids.notify.deliveries;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.twogrids.notify.alerts.Alert;
import org.twogrids.notify.carriers.Reason;
import org.twogrids.notify.policy.Channel;

/// All deliveries. Rows of one alert are locked in the order of their places, everywhere.
@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {

    private static final String CALL_OFF =
            """
            update delivery set state = 'SKIPPED', reason = ?2, due_at = null, settled_at = ?3
             where id = any (array(
                   select id from delivery where alert = any(?1) and state = 'QUEUED'
                     and (channel <> 'WEBHOOK' or ?2 = 'EXCLUDED') and (target = '' or ?2 <> 'SNOOZED')
                   order by alert, place, id for update))
            """;

    private static final String TELLINGS =
            "select coalesce(max(again) + 1, 0) from delivery where alert = ?1 and target = ''";

    private static final String HASTEN =
            """
            update delivery
               set due_at = ?3,
                   held_until =
                       greatest(held_until, (select held_until from delivery where id = ?4))
             where id = (select id from delivery
                          where alert = ?1 and place > ?2 and state = 'QUEUED' and target = ''
                          order by place limit 1 for update skip locked)
               and (due_at is null or due_at > ?3)
            """;

    private static final String SPEND =
            "update delivery set link_used_at = ?2 where id = ?1 and link_used_at is null";

    private static final String SENT =
            """
            select a.recipient as recipient,
                   cast(extract(epoch from max(coalesce(d.settled_at, ?4))) * 1000 as bigint) as at
              from delivery d join alert a on a.id = d.alert
             where d.channel = ?1 and d.target = '' and a.recipient = any(?2)
               and (d.state = 'DELIVERED' and d.settled_at > ?3
                    or d.state = 'SENDING' and d.due_at > ?4)
             group by a.recipient, d.message
            """;

    /// In one order everywhere.
    private static final String ALONE =
            """
            select cast(pg_advisory_xact_lock(key) as text) from
                (select hashtextextended(?1 || person, 0) as key
                   from unnest(?2) as person order by key offset 0) as ordered
            """;

    private static final String MORE =
            """
            select d.* from delivery d join alert a on a.id = d.alert
             where d.channel = ?1 and d.target = '' and d.due_at <= ?3
               and a.recipient = any(?2) and (a.risk <> 'RED' or a.kind in ('REMINDER', 'ADDITION', 'CLOSING'))
               and d.id <> all(?4)
             order by d.due_at limit 500
               for update of d skip locked
            """;

    private static final String STORM =
            """
            select count(*) from
                (select 1 from delivery
                  where channel = ?1 and target = '' and queued_at > ?2 and queued_at <= ?3
                    and (due_at is not null or state in ('DELIVERED', 'FAILED'))
                  limit ?4) as lately
            """;

    private static final String WAITING =
            """
            select count(*) from
                (select 1 from delivery where channel = ?1 and due_at <= ?2 limit ?3) as due
            """;

    /// Those whose time has come, locked; what another replica is at is passed over.
    List<Delivery> lockDue(Channel channel, String target, Instant now, int limit) {
        return find(
                        "channel = ?1 and target = ?2 and dueAt <= ?3 order by dueAt",
                        channel,
                        target,
                        now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .page(0, limit)
                .list();
    }

    /// What else is due to these people on the channel of those, locked too.
    List<Delivery> lockMore(List<Delivery> known, Set<UUID> people, Instant now) {
        if (known.isEmpty() || people.isEmpty()) {
            return List.of();
        }
        return getSession()
                .createNativeQuery(MORE, Delivery.class)
                .setParameter(1, known.getFirst().channel().name())
                .setParameter(2, people.toArray(UUID[]::new))
                .setParameter(3, now)
                .setParameter(4, known.stream().map(Delivery::id).toArray(UUID[]::new))
                .getResultList();
    }

    /// Of what goes to each of these people on the channel one replica at a time decides, until its
    /// transaction ends: what it has booked by then the next one counts.
    void decideAlone(Channel channel, Collection<UUID> people) {
        getSession()
                .createNativeQuery(ALONE, Object.class)
                .setParameter(1, channel.name())
                .setParameter(2, people.toArray(UUID[]::new))
                .getResultList();
    }

    /// When messages went to these people, or are on their way.
    Map<UUID, List<Instant>> sentSince(
            Instant since, Channel channel, Collection<UUID> people, Instant now) {
        return getSession()
                .createNativeQuery(SENT, Sent.class)
                .setParameter(1, channel.name())
                .setParameter(2, people.toArray(UUID[]::new))
                .setParameter(3, since)
                .setParameter(4, now)
                .getResultList()
                .stream()
                .collect(
                        groupingBy(
                                Sent::recipient,
                                mapping(sent -> Instant.ofEpochMilli(sent.at()), toList())));
    }

    record Sent(UUID recipient, Long at) {}

    /// Whether more than `most` have been queued since.
    boolean isStorm(Channel channel, Instant since, Instant now, int most) {
        return (Long)
                        getSession()
                                .createNativeQuery(STORM, Object.class)
                                .setParameter(1, channel.name())
                                .setParameter(2, since)
                                .setParameter(3, now)
                                .setParameter(4, most + 1)
                                .getSingleResult()
                > most;
    }

    /// All of one alert, locked, the preferred channel first.
    List<Delivery> lockOf(UUID alert) {
        return find("alert = ?1 order by place, id", alert)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// Those to the recipient, each time the preferred channel first.
    List<Delivery> toRecipient(UUID alert) {
        return list("alert = ?1 and target = '' order by again, place", alert);
    }

    /// How often the recipient was told of the alert.
    int tellings(UUID alert) {
        return (Integer)
                getSession()
                        .createNativeQuery(TELLINGS, Object.class)
                        .setParameter(1, alert)
                        .getSingleResult();
    }

    /// Nothing that waits for these goes out any more, but what other systems keep count of. What
    /// the recipient has put off is put off for the recipient alone. What was told to whoever takes
    /// no part any more goes nowhere.
    void callOff(Collection<UUID> alerts, Reason why, Instant at) {
        getSession()
                .createNativeMutationQuery(CALL_OFF)
                .setParameter(1, alerts.toArray(UUID[]::new))
                .setParameter(2, why.name())
                .setParameter(3, at)
                .executeUpdate();
    }

    /// The alert that a number was told of last and that nobody has taken note of.
    Optional<Alert> latestOpen(byte[] number, Instant since) {
        return getSession()
                .createSelectionQuery(
                        """
                        select a from Delivery d join Alert a on a.id.value = d.alert
                         where d.number = ?1 and d.queuedAt >= ?2 and a.state = OPEN
                         order by a.id.value desc
                        """,
                        Alert.class)
                .setParameter(1, number)
                .setParameter(2, since)
                .setMaxResults(1)
                .uniqueResultOptional();
    }

    /// The next channel of the alert need not wait any longer, and has been held as long. One
    /// that somebody is at is passed over, so that nobody waits for anybody here.
    void hastenNext(Delivery before, Instant at) {
        getSession()
                .createNativeMutationQuery(HASTEN)
                .setParameter(1, before.alert())
                .setParameter(2, before.place())
                .setParameter(3, at)
                .setParameter(4, before.id())
                .executeUpdate();
    }

    /// The link of the delivery is used up.
    ///
    /// @return false where it was already
    boolean spend(Delivery delivery, Instant at) {
        return getSession()
                        .createNativeMutationQuery(SPEND)
                        .setParameter(1, delivery.id())
                        .setParameter(2, at)
                        .executeUpdate()
                == 1;
    }

    /// How many are due and not sent, counted up to `most`.
    long waiting(Channel channel, Instant now, int most) {
        return (Long)
                getSession()
                        .createNativeQuery(WAITING, Object.class)
                        .setParameter(1, channel.name())
                        .setParameter(2, now)
                        .setParameter(3, most)
                        .getSingleResult();
    }
}
