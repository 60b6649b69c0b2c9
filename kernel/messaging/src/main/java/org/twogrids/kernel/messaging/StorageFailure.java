package org.twogrids.kernel.messaging;

import java.sql.SQLException;

/// The database refused or could not be reached; the transaction is lost as a whole.
public final class StorageFailure extends RuntimeException {

    public StorageFailure(String message, SQLException cause) {
        super(message, cause);
    }
}
