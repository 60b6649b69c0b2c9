package org.twogrids.deploy.local;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;

/// What the person asked for.
///
/// @param host where the front door listens (`HOST`)
/// @param issuer an OpenID provider that takes the place of the demo identity (`OIDC_ISSUER`)
/// @param demo whether the demo data is imported (`DEMO=no` starts empty)
public record Options(String host, Optional<String> issuer, boolean demo, Ports ports) {

    private static final String LOOPBACK = "127.0.0.1";

    /// @throws StartRefused where the demo identity, which asks for no password, would be served
    ///     to the network
    public Options {
        if (issuer.isEmpty() && !isLoopback(host)) {
            throw new StartRefused(
                    """
                    HOST=%s would offer the demo identity, which asks for no password, to the network.
                    Leave HOST away, or name your OpenID provider: OIDC_ISSUER=https://… HOST=%1$s make run
                    演示身份无需密码，只能在本机使用；对外服务请设置 OIDC_ISSUER。"""
                            .formatted(host));
        }
    }

    /// The demo on loopback.
    public static Options demo(Ports ports) {
        return new Options(LOOPBACK, Optional.empty(), true, ports);
    }

    static Options from(Map<String, String> environment) {
        int frontDoor = Integer.parseInt(environment.getOrDefault("PORT", "8080"));
        Optional<String> issuer =
                Optional.ofNullable(environment.get("OIDC_ISSUER")).filter(url -> !url.isBlank());
        boolean demo = !environment.getOrDefault("DEMO", "yes").equalsIgnoreCase("no");
        return new Options(
                environment.getOrDefault("HOST", LOOPBACK),
                issuer,
                demo && issuer.isEmpty(),
                Ports.standard(frontDoor));
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new StartRefused("HOST=" + host + " is no address of this machine.");
        }
    }

    boolean ownIdentity() {
        return issuer.isEmpty();
    }

    /// The address people open.
    String address() {
        return "http://localhost:" + ports.of(Port.FRONT_DOOR);
    }

    String issuerAddress() {
        return issuer.orElse(address() + "/idp");
    }
}
