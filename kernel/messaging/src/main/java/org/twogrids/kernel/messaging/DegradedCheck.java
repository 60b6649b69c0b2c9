package org.twogrids.kernel.messaging;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Lists what is unwell beside the readiness of the service, and never takes it away: a restart
/// mends no broker.
@Readiness
@ApplicationScoped
class DegradedCheck implements HealthCheck {

    private final List<DegradedPart> parts;

    DegradedCheck(@All List<DegradedPart> parts) {
        this.parts = parts;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("degraded").up();
        List<String> degraded = parts.stream().flatMap(part -> part.degraded().stream()).toList();
        if (!degraded.isEmpty()) {
            answer.withData("degraded", String.join("; ", degraded));
        }
        return answer.build();
    }
}
