package org.caspian.members.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.caspian.platform.access.MemberSource;
import org.caspian.platform.command.Sql;

/** The members as the register has them. */
@ApplicationScoped
class RegisteredMembers implements MemberSource {

  private static final String NO_MEMBER =
      "select 1 from institution where id = ? and membership <> 'ACTIVE'";

  private final Sql sql;

  RegisteredMembers(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean isNoMember(UUID institution) {
    return sql.find(NO_MEMBER, row -> true, institution).isPresent();
  }
}
