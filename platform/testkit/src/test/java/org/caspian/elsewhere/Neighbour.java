package org.caspian.elsewhere;

/** A class of another service. */
public class Neighbour {}
