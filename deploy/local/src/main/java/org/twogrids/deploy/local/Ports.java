package org.twogrids.deploy.local;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.function.ToIntFunction;
import org.twogrids.deploy.embedded.FreePort;

/// Which port has which number in one stack.
public final class Ports {

    private final Map<Port, Integer> numbers = new EnumMap<>(Port.class);

    private Ports(ToIntFunction<Port> number) {
        for (Port port : Port.values()) {
            numbers.put(port, number.applyAsInt(port));
        }
    }

    /// The documented numbers, with the front door's chosen.
    public static Ports standard(int frontDoor) {
        return new Ports(port -> port == Port.FRONT_DOOR ? frontDoor : port.standard());
    }

    /// Numbers nobody uses now, for a stack beside another.
    public static Ports free() {
        PrimitiveIterator.OfInt free =
                Arrays.stream(FreePort.several(Port.values().length)).iterator();
        return new Ports(port -> free.nextInt());
    }

    public int of(Port port) {
        return numbers.getOrDefault(port, port.standard());
    }
}
