package org.twogrids.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.twogrids.deploy.local.Console;
import org.twogrids.deploy.local.Installation;
import org.twogrids.deploy.local.Options;
import org.twogrids.deploy.local.Ports;
import org.twogrids.deploy.local.Stack;
import org.twogrids.deploy.local.Training;

/// The packaged system with data of its own: started for the first specification that asks for a
/// [Stack], stopped after the last one.
final class SharedStack implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class;
    }

    @Override
    public Stack resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedStack.class))
                .computeIfAbsent(Running.class, _ -> Running.start(), Running.class)
                .stack();
    }

    private record Running(Stack stack, Path data) implements AutoCloseable {

        static Running start() {
            Console console = new Console(System.out);
            try {
                Path data = Files.createTempDirectory("twogrids");
                new Training(Installation.here(), console).whereNeeded();
                Stack stack =
                        new Stack(
                                Installation.here().with(data),
                                Options.demo(Ports.free()),
                                console);
                try {
                    stack.start();
                } catch (Exception e) {
                    stack.close();
                    throw e;
                }
                return new Running(stack, data);
            } catch (Exception e) {
                throw new IllegalStateException("The stack does not start.", e);
            }
        }

        @Override
        public void close() {
            stack.close();
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
