package org.twogrids.cases.slips;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.twogrids.cases.cases.WhistleStep;
import org.twogrids.kernel.web.PlainText;

/// What an outside unit has answered.
///
/// @param by who has answered there
/// @param words what was done, or why not
record Reply(
        @NotNull Outcome outcome,
        @NotNull LocalDate answeredOn,
        @NotBlank @PlainText(max = 100) String by,
        @NotBlank @PlainText(max = 2000) String words) {

    enum Outcome {
        DONE(WhistleStep.DONE),
        PARTLY(WhistleStep.PARTLY),
        REFUSED(WhistleStep.REFUSED);

        private final WhistleStep step;

        Outcome(WhistleStep step) {
            this.step = step;
        }

        WhistleStep step() {
            return step;
        }
    }
}
