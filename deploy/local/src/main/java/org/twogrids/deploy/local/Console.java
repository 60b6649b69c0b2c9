package org.twogrids.deploy.local;

import java.io.PrintStream;

/// What the person who started the stack reads; everything else goes to the log files.
public final class Console {

    private final PrintStream out;

    public Console(PrintStream out) {
        this.out = out;
    }

    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }
}
