package org.twogrids.notify.audit;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.ds.PGSimpleDataSource;
import org.twogrids.notify.audit.AlertAudit.Finding;

/// `make audit-alerts`: one line of three numbers, and for whatever is missed or made up a line to
/// standard error. Ends with 1 where there is any.
public final class AuditAlerts {

    private static final String USUAL_GRACE = "PT1M";

    private AuditAlerts() {}

    public static void main(String[] args) throws SQLException {
        Logger.getLogger("").setLevel(Level.WARNING); // the line stands alone
        Map<String, String> environment = System.getenv();
        var database = new PGSimpleDataSource();
        database.setUrl(
                environment.getOrDefault("DB_URL", "jdbc:postgresql://127.0.0.1:15432/notify"));
        database.setUser(environment.getOrDefault("DB_USER", "notify_app"));
        database.setPassword(environment.getOrDefault("DB_PASSWORD", "local"));
        database.setReadOnly(true);
        String broker = environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:19092");
        Duration grace = Duration.parse(environment.getOrDefault("AUDIT_GRACE", USUAL_GRACE));
        Finding finding =
                AlertAudit.of(
                        new BookKeeper(broker, database).read(),
                        Clock.systemUTC().instant(),
                        grace);
        finding.missed().forEach(line -> System.err.println("missed: " + line));
        finding.phantom().forEach(line -> System.err.println("phantom: " + line));
        System.out.println(finding.line());
        if (!finding.isClean()) {
            System.exit(1);
        }
    }
}
