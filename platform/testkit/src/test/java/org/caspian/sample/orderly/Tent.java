package org.caspian.sample.orderly;

import jakarta.persistence.Entity;
import org.caspian.platform.command.AggregateRoot;
import org.caspian.platform.command.RootType;

@Entity
@RootType("Tent")
class Tent extends AggregateRoot {}
