package org.twogrids.cases.deadlines;

import java.time.Duration;
import java.util.Map;
import org.twogrids.kernel.events.Risk;

/// As they are shipped.
class UsualTimes implements ResponseTimes {

    @Override
    public Contact contact() {
        return new Contact() {
            @Override
            public Map<Risk, Duration> within() {
                return Map.of(
                        Risk.RED, Duration.ofHours(1),
                        Risk.ORANGE, Duration.ofHours(4),
                        Risk.YELLOW, Duration.ofHours(24));
            }

            @Override
            public int workingDays() {
                return 2;
            }
        };
    }

    @Override
    public Dispatch dispatch() {
        return new Dispatch() {
            @Override
            public Duration urgent() {
                return Duration.ofHours(1);
            }

            @Override
            public Map<String, Duration> within() {
                return Map.of("06", Duration.ofHours(2));
            }

            @Override
            public Duration others() {
                return Duration.ofHours(24);
            }
        };
    }

    @Override
    public Feedback feedback() {
        return new Feedback() {
            @Override
            public Map<Risk, Duration> urgent() {
                return Map.of(Risk.RED, Duration.ofHours(2), Risk.ORANGE, Duration.ofHours(24));
            }

            @Override
            public Map<String, Duration> within() {
                return Map.of("0601", Duration.ofHours(24));
            }

            @Override
            public Duration atOnce() {
                return Duration.ofHours(24);
            }

            @Override
            public int days() {
                return 7;
            }

            @Override
            public int atMostDays() {
                return 15;
            }
        };
    }
}
