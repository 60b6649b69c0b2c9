package org.twogrids.grid.areas;

import java.util.List;
import java.util.Map;
import org.twogrids.kernel.web.Problem;

/// The parts of an area are not the area: ground would be lost or gained.
final class UnevenGround extends Problem {

    private final transient List<Coverage.Fault> faults;

    UnevenGround(String code, List<Coverage.Fault> faults) {
        super(400, "uneven-ground", code);
        this.faults = faults;
    }

    /// Where, piece by piece.
    @Override
    protected Map<String, Object> members() {
        return Map.of("faults", faults.stream().map(CoverageResource.Fault::of).toList());
    }
}
