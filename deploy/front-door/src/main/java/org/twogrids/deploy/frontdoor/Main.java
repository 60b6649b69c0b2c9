package org.twogrids.deploy.frontdoor;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Opens the front door as [Settings] read from the environment say; one event loop per processor.
final class Main {

    private static final Logger LOG = Logger.getLogger(Main.class.getName());

    private Main() {}

    public static void main(String[] args) {
        Settings settings = Settings.from(System.getenv());
        ConsoleFiles console = ConsoleFiles.load();
        Vertx vertx = Vertx.vertx();
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () ->
                                        vertx.close()
                                                .toCompletionStage()
                                                .toCompletableFuture()
                                                .join()));
        DeploymentOptions everyCore =
                new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        vertx.deployVerticle(() -> new FrontDoor(settings, console), everyCore)
                .onSuccess(id -> LOG.info("Open on " + settings.host() + ":" + settings.port()))
                .onFailure(
                        failure -> {
                            LOG.log(Level.SEVERE, "The front door does not open", failure);
                            System.exit(1);
                        });
    }
}
