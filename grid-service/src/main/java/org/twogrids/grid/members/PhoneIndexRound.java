package org.twogrids.grid.members;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/// Indexes phone numbers that an older version of the service has stored.
@ApplicationScoped
class PhoneIndexRound {

    private static final int SOME = 1_000;

    private final ContactCards cards;

    PhoneIndexRound(ContactCards cards) {
        this.cards = cards;
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        int done = SOME;
        while (done == SOME) {
            done = QuarkusTransaction.requiringNew().call(() -> cards.indexSome(SOME));
        }
    }
}
