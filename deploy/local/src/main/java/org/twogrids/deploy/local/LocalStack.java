package org.twogrids.deploy.local;

import java.util.concurrent.CountDownLatch;
import org.twogrids.deploy.local.identity.Person;

/// `make run`: starts the stack in the foreground and runs until it is told to end.
public final class LocalStack {

    private LocalStack() {}

    public static void main(String[] args) throws InterruptedException {
        Console console = new Console(System.out);
        try {
            run(console);
            new CountDownLatch(1).await();
        } catch (StartRefused e) {
            console.say("");
            console.say(String.valueOf(e.getMessage()));
            System.exit(1);
        }
    }

    private static void run(Console console) {
        long start = System.nanoTime();
        Options options = Options.from(System.getenv());
        Installation installation = Installation.here();
        System.setProperty("twogrids.log", installation.log("launcher").toString());
        Stack stack = new Stack(installation, options, console);
        Thread stop = new Thread(() -> stop(stack, console));
        Runtime.getRuntime().addShutdownHook(stop);
        console.say("Two Grids 警网 is starting; logs in " + installation.data().resolve("logs"));
        try {
            stack.start();
        } catch (StartRefused e) {
            giveUp(stack, stop);
            throw e;
        } catch (Exception e) {
            giveUp(stack, stop);
            throw new StartRefused("The stack does not start: " + e);
        }
        welcome(stack, console, (System.nanoTime() - start) / 1e9);
    }

    private static void welcome(Stack stack, Console console, double seconds) {
        console.say("");
        console.say("Ready after %.1f s: %s".formatted(seconds, stack.address()));
        if (stack.options().ownIdentity()) {
            console.say("People to log in as 演示人员 (make -s token AS=<login> prints a token):");
            for (Person person : stack.people().named()) {
                console.say(
                        "  %-24s %s, %s".formatted(person.subject(), person.name(), person.role()));
            }
        }
        console.say("Ctrl-C stops everything.");
    }

    private static void giveUp(Stack stack, Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
            stack.close();
        } catch (IllegalStateException e) {
            // Told to end while starting: the hook is at work already.
        }
    }

    private static void stop(Stack stack, Console console) {
        console.say("Stopping …");
        stack.close();
        console.say("Stopped.");
    }
}
