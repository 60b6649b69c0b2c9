package org.twogrids.cases.deadlines;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import org.twogrids.kernel.events.Risk;

/// How soon whoever asked is called, the matter is passed on, and they hear what has come of it:
/// the Beijing regulation on swift response (接诉即办工作条例) where nobody says otherwise. Local rules
/// differ.
@ConfigMapping(prefix = "clocks")
interface ResponseTimes {

    Contact contact();

    Dispatch dispatch();

    Feedback feedback();

    /// From receipt to the first word with whoever asked.
    interface Contact {

        /// By risk.
        Map<Risk, Duration> within();

        /// Where no time is said for the risk.
        @WithDefault("2")
        int workingDays();
    }

    /// From receipt to whoever sees to it.
    interface Dispatch {

        /// In an emergency: red, or what is settled at once.
        @WithDefault("1h")
        Duration urgent();

        /// By the first digits of a category; the longest that fits counts.
        Map<String, Duration> within();

        /// Of all others.
        @WithDefault("24h")
        Duration others();
    }

    /// From receipt to the answer.
    interface Feedback {

        /// By risk; where two times fit, the shorter counts.
        Map<Risk, Duration> urgent();

        /// By the first digits of a category; the longest that fits counts.
        Map<String, Duration> within();

        /// What is settled at once.
        @WithDefault("24h")
        Duration atOnce();

        /// Days of what takes no longer than this to settle.
        @WithDefault("7")
        int days();

        /// Days of all others.
        @WithDefault("15")
        int atMostDays();
    }
}
