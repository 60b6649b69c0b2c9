package org.twogrids.notify.carriers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Map;
import org.twogrids.notify.policy.Channel;

/// A robot in a group chat, as WeCom (企业微信群机器人) has it: it answers 200 whatever happens, and
/// says in `errcode` what did.
final class RobotCarrier implements GroupCarrier {

    /// Twenty messages a minute are allowed.
    private static final int TOO_OFTEN = 45_009;

    private static final int NO_SUCH_ROBOT = 93_000;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final String target;
    private final ChannelsConfig.Robot robot;
    private final SignedPost post;
    private final ObjectMapper json;

    RobotCarrier(String target, ChannelsConfig.Robot robot, SignedPost post, ObjectMapper json) {
        this.target = target;
        this.robot = robot;
        this.post = post;
        this.json = json;
    }

    @Override
    public Channel channel() {
        return Channel.ROBOT;
    }

    @Override
    public String target() {
        return target;
    }

    @Override
    public String area() {
        return robot.area();
    }

    @Override
    public Outcome carry(Message message) {
        try {
            byte[] body =
                    json.writeValueAsBytes(
                            Map.of("msgtype", "text", "text", Map.of("content", message.text())));
            return post.send(robot.url(), message.id(), body, this::outcome);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A message must always be writable", e);
        }
    }

    private Outcome outcome(String answer) {
        JsonNode code = code(answer);
        return switch (code.asInt(-1)) {
            case 0 -> new Outcome.Accepted();
            case -1 -> throw malformed(answer);
            case TOO_OFTEN -> throw new CarrierFailure(Reason.RATE_LIMITED, A_MINUTE, "errcode");
            case NO_SUCH_ROBOT ->
                    throw new CarrierFailure(Reason.MISCONFIGURED, Duration.ZERO, "errcode");
            default -> new Outcome.Refused(Reason.REFUSED);
        };
    }

    private JsonNode code(String answer) {
        try {
            return json.readTree(answer).path("errcode");
        } catch (JsonProcessingException e) {
            throw malformed(answer);
        }
    }

    private static CarrierFailure malformed(String answer) {
        return new CarrierFailure(
                Reason.MALFORMED_ANSWER, Duration.ZERO, answer.length() + " characters");
    }
}
