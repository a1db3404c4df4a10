package org.caspian.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens autocommit connections that belong to the caller alone, outside of the service's pool. */
interface Connections {

  Connection open() throws SQLException;
}
