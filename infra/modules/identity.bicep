// The one identity of the server: the bot signs in as it, and the database knows it. It has no password.

@description('Required. Where the identity lives.')
param location string

@description('Required. Name of the identity.')
param name string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
}

@description('Resource id of the identity.')
output id string = identity.id

@description('The id the bot and the server name themselves by.')
output clientId string = identity.properties.clientId

@description('The id that roles are given to.')
output principalId string = identity.properties.principalId
