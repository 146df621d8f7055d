"""One file for each network, in the same sections: recognise, read, normalise, opt-outs."""
