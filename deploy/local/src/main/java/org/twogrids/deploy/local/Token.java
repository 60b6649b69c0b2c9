package org.twogrids.deploy.local;

import java.io.IOException;

/// `make -s token AS=<subject>`: prints a bearer token of a demo person and nothing else.
public final class Token {

    private Token() {}

    public static void main(String[] args) throws InterruptedException {
        String port = System.getenv().getOrDefault("PORT", "8080");
        try {
            if (args.length != 1 || args[0].isBlank()) {
                throw new IOException("Say whose: make -s token AS=worker-dongchang");
            }
            new Console(System.out).say(new StackClient("http://localhost:" + port).token(args[0]));
        } catch (java.net.ConnectException e) {
            fail("Nothing answers on port " + port + ". Start the stack first: make run");
        } catch (IOException e) {
            fail(String.valueOf(e.getMessage()));
        }
    }

    private static void fail(String why) {
        new Console(System.err).say(why);
        System.exit(1);
    }
}
