package org.twogrids.kernel.web;

/// A field whose value breaks a rule that an annotation can't say; listed under `violations` like
/// those that annotations found.
public abstract class InvalidField extends Problem {

    private final String field;

    protected InvalidField(String field, String code, Object... arguments) {
        super(400, code, arguments);
        this.field = field;
    }

    final String field() {
        return field;
    }
}
