package org.caspian.sample.bad;

import jakarta.persistence.Entity;
import org.caspian.platform.command.AggregateRoot;

@Entity
class House extends AggregateRoot {}
