package org.twogrids.deploy.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;

/// The calls of a working day, made before anybody waits for their answers: what a service does for
/// the first time takes it many times as long as what it has done before.
final class Rehearsal {

    private static final int ROUNDS = 10;
    private static final Duration QUICK = Duration.ofMillis(250);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StackClient client;
    private final String worker;
    private final String officer;

    /// @throws IOException where the demo's people are not known
    Rehearsal(StackClient client) throws IOException, InterruptedException {
        this.client = client;
        this.worker = client.token("worker-dongchang");
        this.officer = client.token("officer-dongchang");
    }

    /// Calls that leave nothing behind, until they are quick: reads, and flags that are refused
    /// because what they tell lies in the future.
    void withoutEffect() throws InterruptedException {
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            ObjectNode flag = flag(i).put("occurredAt", "2999-01-01T00:00:00+08:00");
            client.status("/api/cases", flag, worker);
            client.status(
                    "/api/cases/proposals", JSON.createObjectNode().put("text", "吵架"), worker);
            lists();
            if (System.nanoTime() - begin < QUICK.toNanos()) {
                return;
            }
        }
    }

    /// Flags that are stored, on a stack that is thrown away afterwards.
    void flags(int count) throws IOException, InterruptedException {
        for (int i = 0; i < count; i++) {
            String id = client.post("/api/cases", flag(i), worker).path("id").asText();
            for (String part : new String[] {"", "/routing", "/journal"}) {
                client.status("/api/cases/" + id + part, officer);
            }
            lists();
        }
    }

    private void lists() throws InterruptedException {
        client.status("/api/cases?limit=20", officer);
        client.status("/api/alerts?state=OPEN", officer);
        client.status("/api/grid/locate?lon=116.4036&lat=39.9215", worker);
    }

    private static ObjectNode flag(int number) {
        ObjectNode flag = JSON.createObjectNode();
        flag.put("category", "0602");
        flag.put("title", "暖气改造争执 " + number);
        flag.put("narrative", "两家因暖气改造互不相让,老人在家受冻。");
        flag.putObject("location")
                .put("type", "Point")
                .putArray("coordinates")
                .add(116.4036)
                .add(39.9215);
        flag.putArray("riskFactors").add("ELDER");
        flag.putArray("parties")
                .addObject()
                .put("name", "甲某")
                .put("phone", "139%08d".formatted(number)); // from one phone they would be repeats
        return flag;
    }
}
