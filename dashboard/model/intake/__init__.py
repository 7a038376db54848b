"""What a reader gives, of whatever form: opened, recognised, mapped to the contract, checked as packages are."""
