package org.twogrids.cases.cases;

import org.twogrids.kernel.web.Problem;

/// Ten minutes after a flag it is a case like any other.
final class TooLateToWithdraw extends Problem {

    TooLateToWithdraw() {
        super(409, "too-late-to-withdraw", Long.toString(WithdrawalPolicy.WITHIN.toMinutes()));
    }
}
