"""Our own streaming reader of xlsx and xlsm: zip and XML under limits, cells with their addresses, errors and formats."""
