package org.twogrids.cases.mediation;

import org.twogrids.kernel.web.InvalidField;

/// Only where the police mediate a matter of public order.
final class NotPublicOrder extends InvalidField {

    NotPublicOrder(String field) {
        super(field, "not-public-order");
    }
}
