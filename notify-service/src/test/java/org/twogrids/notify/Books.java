package org.twogrids.notify;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.notify.policies.Policies;
import org.twogrids.notify.policy.Capacity;
import org.twogrids.notify.policy.Chain;
import org.twogrids.notify.policy.Occasion;
import org.twogrids.notify.policy.PolicyBook;

/// Books of policies without a service around them.
public final class Books {

    private static final PolicyBook SHIPPED = Policies.asKept(Policies.shipped(new ObjectMapper()));

    private Books() {}

    public static PolicyBook shipped() {
        return SHIPPED;
    }

    public static Chain chain(Capacity capacity, CaseHeader header) {
        return SHIPPED.rule(Occasion.OPENED, header).chain(capacity);
    }
}
