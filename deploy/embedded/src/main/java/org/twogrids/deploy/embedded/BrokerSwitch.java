package org.twogrids.deploy.embedded;

/// The test stack's broker as a management bean: a test class lives in a class loader of its own
/// and reaches the one broker of the JVM only this way.
public interface BrokerSwitch {

    void start();

    void stop();
}
