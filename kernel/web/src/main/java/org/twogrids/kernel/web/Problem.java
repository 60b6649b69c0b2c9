package org.twogrids.kernel.web;

import java.util.Map;

/// A rule that was not kept, as an RFC 9457 problem. Each rule has a subclass of its own; title and
/// detail are worded in the caller's language from the `problems` bundle by [#code()].
public abstract class Problem extends RuntimeException {

    private final int status;
    private final String code;
    private final transient Object[] arguments;

    /// @param code the key of the wording, and the last part of the problem's `type`
    /// @param arguments what the wording's detail names; nothing personal
    protected Problem(int status, String code, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.arguments = arguments;
    }

    /// What the answer tells beside its words, member by member; nothing personal.
    protected Map<String, Object> members() {
        return Map.of();
    }

    final int status() {
        return status;
    }

    final String code() {
        return code;
    }

    final Object[] arguments() {
        return arguments;
    }
}
