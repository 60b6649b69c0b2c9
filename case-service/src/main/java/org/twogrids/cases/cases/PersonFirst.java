package org.twogrids.cases.cases;

import org.twogrids.kernel.web.Problem;

/// Nobody knows yet whether somebody is in danger: a person in office decides before any mediator
/// gets the case (domain rule; Anti-Domestic-Violence Law).
final class PersonFirst extends Problem {

    PersonFirst() {
        super(409, "person-first");
    }
}
